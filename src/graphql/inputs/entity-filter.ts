/** Fields that the filters of several labels have. */
export const shared = {
  id: { nullable: true, description: "One of these ids; ids merged away count as what they became." },
  name: { nullable: true, description: "Any of its names." },
  linkCount: { nullable: true, description: "How many links it has that the caller can see." },
  and: { nullable: true, description: "All of these hold, too." },
  or: { nullable: true, description: "At least one of these holds, too." },
  not: { nullable: true, description: "This does not hold." },
} as const;
