# build/data: what the binary reads, laid out as in an installed tree.
