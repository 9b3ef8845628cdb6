# Stands in for node:24-bookworm-slim where no image registry is reached: Debian with the Node 24 of the lock file.
# docker build -f infra/images/node.Dockerfile --build-arg BASE=waymark/debian:12 -t waymark/node:24 <folder with bin/ and npm/>
ARG BASE=debian:12-slim
FROM ${BASE}
COPY bin/node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
