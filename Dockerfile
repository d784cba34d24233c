FROM node:20-bookworm AS build
WORKDIR /witnessgraph
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /witnessgraph
COPY --from=build /witnessgraph/package.json ./
COPY --from=build /witnessgraph/node_modules node_modules
COPY --from=build /witnessgraph/dist dist
COPY --from=build /witnessgraph/schema schema
COPY --from=build /witnessgraph/seed seed
# The embedded store, where it is used: keep it on a volume.
RUN mkdir data && chown node data
USER node
# Another address than loopback: whoever reaches the container is a READER of what is public, and no more.
ENV WITNESSGRAPH_HOST=0.0.0.0
EXPOSE 4000
CMD ["node", "dist/main.js", "serve"]
