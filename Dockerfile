# Builds everything, then keeps only what runs.
FROM node:20-bookworm-slim AS build
WORKDIR /luyan
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:20-bookworm-slim
WORKDIR /luyan
ENV NODE_ENV=production DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /luyan/package.json ./
COPY --from=build /luyan/node_modules ./node_modules
COPY --from=build /luyan/dist ./dist
USER node
EXPOSE 3000
CMD ["node", "dist/server/main.js"]
