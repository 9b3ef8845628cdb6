#!/bin/bash
# As the public image does: KAFKA_SOME_SETTING becomes some.setting; the first start formats the log folder.
set -eu
properties=/tmp/server.properties
echo 'log.dirs=/var/lib/kafka/data' > "$properties"
env | grep '^KAFKA_' | while IFS='=' read -r name value; do
  echo "$(echo "${name#KAFKA_}" | tr 'A-Z_' 'a-z.')=$value" >> "$properties"
done
java -cp '/opt/kafka/lib/*' kafka.tools.StorageTool format --ignore-formatted -t "${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}" -c "$properties"
exec java -Xms256m -Xmx512m -cp '/opt/kafka/lib/*' kafka.Kafka "$properties"
