/**
 * Names that two engines may compare, fold, cut or order otherwise: accents, marks that no composed letter has, scripts,
 * characters beyond the BMP beside those from U+E000 to U+FFFF (UTF-16 and code points order these two otherwise),
 * ligatures and full-width forms, names of which folding leaves nothing, names equal to a point.
 */
export const oddNames: readonly string[] = [
  ...["Lü Wei", "Lu Wei", "LU WEI", "Lǚ Wéi", "Ana", "ana", "Àna", "Ana Ruiz", "Anna Ruiz", "Emil Nováček"],
  ...["x\u0301an x\u0323u", "Q\u0308ui", "q\u0308ui", "A\u030aström", "Åström", "Nguyễn", "Nguyen"],
  ...["王伟", "王 伟", "伟王", "﨎田", "𠮷田", "𠮷田 健", "吉田", "𪚥", "㐀", "豈"],
  ...["😀 Liu", "😀", "👩\u200d👩\u200d👧", "🇨🇳 Li", "𝔸na", "𝒳u", "\u{10ffff}", "\u{1f600}\u{e000}"],
  ...["Ａlpha", "Alpha", "ﬁne", "fine", "ﾊﾟ", "パ", "\ufffd", "\ufffd unknown", "\ue000 private", "\ufffc", "\uffee"],
  ...["İstanbul", "istanbul", "ISTANBUL", "ısparta", "Straße", "STRASSE", "Σίσυφος", "ΣΊΣΥΦΟΣ"],
  ...["Nong’an", "Nong'an", "Nong an", "nong-an", "-", "’", "–—", "\u00ad", "0", "10", "9", "1e3"],
  ...["محمد", "مُحَمَّد", "עברית", "བོད་ལྗོངས", "ᠮᠣᠩᠭᠣᠯ", "한국", "한국", "กรุงเทพ", "हिन्दी", "ꆈꌠ"],
  ...["%", "_na", "a_b%c", "\\", '"quoted"', "'; DROP", "{brace}", "$p", "`tick`", "a/b", "[x]", "*", "(", ".*"],
  ...["true", "null", "NULL", "NaN", "undefined", "constructor", "__proto__"],
  ...["Village", "Village", "Village", "Chen Wei", "Chen Wei", "陈伟"],
  // Longer than a sort key, alike to its end: only what comes after tells them apart.
  ...[`${"长".repeat(405)}a`, `${"长".repeat(405)}b`, "é".repeat(500), `${"ab ".repeat(140)}z`, "𠮷".repeat(250)],
];

/** Words of sources, for raw values, speakers and reasons: empty, odd, with line breaks. */
export const oddWords: readonly string[] = [
  ...["", " ", "her daughter says", "据知情人", "𠮷 says so", "\ufffd", "line\nbreak\ttab", "“quoted”", "a\\b"],
  ...["e\u0301 decomposed", "\u200b", "\u0001", "0", "null"],
];

export const oddTitles: readonly (string | null)[] = [
  ...[null, "A chronicle", "A chronicle", "a CHRONICLE", "Ä chronicle", "编年史", "𠮷 report", "\uff21 report"],
  ...["😀", "-", "Z", null],
];
