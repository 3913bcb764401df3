#!/bin/sh
# Creates the two databases, each with an owner who migrates and an application role who may not alter the ledger.
set -eu
for service in consent notifier; do
  upper=$(echo "$service" | tr '[:lower:]' '[:upper:]')
  owner_password=$(printenv "${upper}_OWNER_PASSWORD")
  app_password=$(printenv "${upper}_APP_PASSWORD")
  psql -v ON_ERROR_STOP=1 -U postgres \
    -v owner="${service}_owner" -v app="${service}_app" -v database="$service" \
    -v owner_password="$owner_password" -v app_password="$app_password" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE :"database" OWNER :"owner";
\connect :"database"
ALTER SCHEMA public OWNER TO :"owner";
GRANT USAGE ON SCHEMA public TO :"app";
SQL
done
