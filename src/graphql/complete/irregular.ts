/** Thrown where completion gives up and graphql-js is to answer: it alone tells clients what is wrong. */
export class Irregular extends Error {}
