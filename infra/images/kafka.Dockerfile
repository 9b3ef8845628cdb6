# Stands in for apache/kafka:4.3.0 where no image registry is reached: the broker's published jars on Debian's Java.
# The build folder holds lib/ (the jars, see tools/kafka/pom.xml) and kafka-entrypoint.sh.
ARG BASE=debian:12-slim
FROM ${BASE}
RUN mkdir -p /usr/share/man/man1 && apt-get update -qq && apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/*
COPY lib /opt/kafka/lib
COPY kafka-entrypoint.sh /usr/local/bin/kafka-entrypoint
RUN useradd -r -u 1000 appuser; mkdir -p /var/lib/kafka/data && chown 1000 /var/lib/kafka/data && chmod 755 /usr/local/bin/kafka-entrypoint
VOLUME /var/lib/kafka/data
USER 1000
EXPOSE 9092
CMD ["kafka-entrypoint"]
