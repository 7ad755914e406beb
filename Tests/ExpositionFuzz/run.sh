#!/bin/sh
# Builds the fuzz target for the exposition readers and runs it: Tests/ExpositionFuzz/run.sh [SECONDS] [DIRECTORY]
# DIRECTORY (default: .build/fuzz) gets the program, the grown corpus and whatever broke it.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-60}
out=${2:-$root/.build/fuzz}
mkdir -p "$out/corpus"
cp "$root"/Tests/ExpositionFuzz/corpus/* "$out/corpus/"
features="-enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility"
cd "$out"
for module in Patterns MetricModel Exposition; do
    # shellcheck disable=SC2086
    swiftc -O -swift-version 6 $features -package-name kongtop -enable-testing -sanitize=fuzzer -parse-as-library \
        -I . -module-name $module -emit-module -emit-module-path $module.swiftmodule -whole-module-optimization \
        -c "$root"/Sources/$module/*.swift -o $module.o
done
# shellcheck disable=SC2086
swiftc -O -swift-version 6 $features -package-name kongtop -D FUZZING -sanitize=fuzzer -parse-as-library -I . \
    -module-name FuzzTarget "$root"/Tests/ExpositionTests/FuzzTarget.swift \
    "$root"/Tests/ExpositionTests/ReferenceLexer.swift "$root"/Tests/ExpositionTests/ReferenceParser.swift \
    Patterns.o MetricModel.o Exposition.o -o fuzz
# The fuzzer is to write down what broke it, not the runtime where.
export SWIFT_BACKTRACE=enable=no
exec ./fuzz -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 corpus
