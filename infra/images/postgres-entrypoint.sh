#!/bin/sh
# As the public image does: the first start makes a cluster whose superuser has POSTGRES_PASSWORD.
set -eu
data=/var/lib/postgresql/data
if [ ! -f "$data/PG_VERSION" ]; then
  printf '%s' "$POSTGRES_PASSWORD" > /tmp/password
  /opt/postgres/bin/initdb -D "$data" -U postgres -A scram-sha-256 --pwfile=/tmp/password -E UTF8 --locale=C
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$data/pg_hba.conf"
fi
exec /opt/postgres/bin/postgres -D "$data" -c 'listen_addresses=*' -c max_connections=200
