/** What the query page opens with; the README prints the same query and its answer. */
export const firstQuery = `# Who was held where, and which sentence says so?
{
  people(where: { name: { eq: "Bai Baohua" } }) {
    nodes {
      name
      heldAt {
        edges {
          node {
            name
            facilityType
          }
          link {
            basis
            claims {
              nodes {
                text
                citations {
                  quote
                  report {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
`;
