# docker build -t mtlint .
# docker run --rm -v "$PWD:/work" mtlint check article.jsonl
# What is written (--fix, --output) belongs to you with --user "$(id -u):$(id -g)".
FROM debian:12-slim AS build
COPY . /src
WORKDIR /src
# Libraries are looked up by name: where /lib is /usr/lib, ldd and dpkg know them by different paths.
RUN ./setup -DMTLINT_TESTS=OFF -DMTLINT_BENCH=OFF \
 && cmake --install build --prefix /usr --strip \
 && mkdir -p /image \
 && ldd /usr/bin/mtlint | awk '$3 ~ "^/" {sub(".*/", "*linux-gnu/", $3); print $3}' | xargs -r dpkg -S | cut -d: -f1 | sort -u >/image/packages

FROM debian:12-slim
COPY --from=build /image/packages /tmp/packages
RUN apt-get update \
 && xargs -r apt-get install -y --no-install-recommends hunspell-en-us hunspell-en-gb </tmp/packages \
 && rm -rf /var/lib/apt/lists/* /tmp/packages
COPY --from=build /usr/bin/mtlint /usr/bin/mtlint
COPY --from=build /usr/share/mtlint /usr/share/mtlint
WORKDIR /work
USER nobody
ENTRYPOINT ["mtlint"]
CMD ["--help"]
