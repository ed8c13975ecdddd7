# Audits with the AWS credentials that the container receives:
#   docker run --rm -v "$PWD:/work" -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN onus audit
FROM node:24.9.0-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts && node scripts/build.mjs --quiet

FROM node:24.9.0-slim
COPY --from=build /src/package.json /opt/onus/
COPY --from=build /src/dist /opt/onus/dist
USER node
WORKDIR /work
ENTRYPOINT ["node", "--max-semi-space-size=16", "--heap-growing-percent=50", "--expose-gc", "/opt/onus/dist/cli/onus.js"]
CMD ["--help"]
