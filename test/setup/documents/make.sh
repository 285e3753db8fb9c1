#!/bin/sh
# Makes the documents of this folder. Needs LibreOffice Writer with English hyphenation; see README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT
convert() { soffice --headless "-env:UserInstallation=file://$made/profile" --convert-to "$1" --outdir "$here" "$2"; }
npx node "$here/write-odt.ts" >"$made/A-RES-63-194.fodt"
npx node "$here/write-odt.ts" --automatic >"$made/A-RES-63-194-automatic.fodt"
convert docx "$made/A-RES-63-194.fodt"
convert html "$made/A-RES-63-194.fodt"
convert pdf "$made/A-RES-63-194.fodt"
convert docx "$made/A-RES-63-194-automatic.fodt"
