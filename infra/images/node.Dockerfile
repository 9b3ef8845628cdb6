# Stands in for node:24-bookworm-slim where no image registry is reached: Debian with the Node 24 of the lock file.
# The build folder holds bin/node, npm/ and ca.crt (the certificates the machine trusts: its registry may be a mirror).
ARG BASE=debian:12-slim
FROM ${BASE}
COPY bin/node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY ca.crt /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
