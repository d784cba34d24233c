import type { PageItem } from "../../../plan/assemble";

interface Page {
  readonly items: PageItem[];
  hasNext: boolean;
}

/** The pages of several parents, filled row by row: of one item more than a page holds it only matters that it is there. */
export class Pages {
  private readonly byParent = new Map<string, Page>();

  constructor(private readonly first: number) {}

  add(parent: string, make: () => PageItem): void {
    const page = this.byParent.get(parent) ?? { items: [], hasNext: false };
    this.byParent.set(parent, page);
    if (page.items.length === this.first) page.hasNext = true;
    else page.items.push(make());
  }

  /** The page of a parent; an empty one if nothing was found. */
  of(parent: string): Readonly<Page> {
    return this.byParent.get(parent) ?? { items: [], hasNext: false };
  }
}
