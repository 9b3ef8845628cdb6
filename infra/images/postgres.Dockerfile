# Stands in for postgres:18 where no image registry is reached: the PostgreSQL of the lock file on Debian.
# The build folder holds native/ (of the package embedded-postgres depends on) and postgres-entrypoint.sh.
ARG BASE=debian:12-slim
FROM ${BASE}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
COPY native /opt/postgres
COPY postgres-entrypoint.sh /usr/local/bin/postgres-entrypoint
RUN groupadd -r -g 999 postgres; useradd -r -u 999 -g 999 -d /var/lib/postgresql postgres; mkdir -p /var/lib/postgresql && chown 999:999 /var/lib/postgresql && chmod 755 /usr/local/bin/postgres-entrypoint
VOLUME /var/lib/postgresql
USER 999:999
EXPOSE 5432
CMD ["postgres-entrypoint"]
