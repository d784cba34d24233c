import fc from "fast-check";
import { labels, mintEntityId } from "../../src/model/id";
import { valuesOf } from "../../src/model/vocabulary";
import { linkIdOf, linkKeyOf } from "../../src/projection/link-key";

const entity = fc
  .tuple(fc.constantFrom(...labels), fc.uint8Array({ minLength: 12, maxLength: 12 }))
  .map(([label, random]) => mintEntityId(label, random));

const key = fc.record({
  type: fc.constantFrom(...valuesOf("LinkType")),
  from: entity,
  to: entity,
  qualifier: fc.constantFrom("", ...valuesOf("Role"), ...valuesOf("Movement"), ...valuesOf("Kinship")),
});

describe("a link's id", () => {
  it("says type, ends and qualifier", () => {
    fc.assert(
      fc.property(key, (each) => {
        expect(linkKeyOf(linkIdOf(each))).toEqual(each);
      }),
    );
  });

  it.each(["", "link:", "link:WITHIN", "link:WITHIN~a~b", "link:NOTHING~a~b~", "link:WITHIN~a~b~~", "person:a~b~c~d"])(
    "is not %j",
    (text) => {
      expect(linkKeyOf(text)).toBeNull();
    },
  );
});
