import type { DocumentNode } from "graphql";

/** Characters of all documents held together; what is parsed of one takes up to some hundred bytes a character. */
const mostCharacters = 250_000;

/** Parsed and validated documents by hash of their text, those not asked for longest going first. */
export class BoundedDocumentStore {
  // A Map keeps the order of insertion: the first is the one asked for longest ago.
  private readonly documents = new Map<string, DocumentNode>();
  private characters = 0;

  get(key: string): Promise<DocumentNode | undefined> {
    const document = this.documents.get(key);
    if (document !== undefined) {
      this.documents.delete(key);
      this.documents.set(key, document);
    }
    return Promise.resolve(document);
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.remove(key);
    if (lengthOf(document) <= mostCharacters) {
      this.documents.set(key, document);
      this.characters += lengthOf(document);
      for (const [oldest] of this.documents) {
        if (this.characters <= mostCharacters) break;
        this.remove(oldest);
      }
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.remove(key));
  }

  private remove(key: string): boolean {
    const document = this.documents.get(key);
    if (document === undefined) return false;
    this.characters -= lengthOf(document);
    return this.documents.delete(key);
  }
}

const lengthOf = (document: DocumentNode): number => document.loc?.source.body.length ?? 0;
