#!/bin/sh
# Makes a virtual environment with pip in the folder $1, on a fresh Debian machine as root or not.
set -eu
venv=$1
python=${PYTHON:-python3}

if ! command -v "$python" >/dev/null 2>&1; then
    echo "dragoman needs Python 3.11 or later: install python3, or name it with PYTHON=..." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "dragoman needs Python 3.11 or later; name one with PYTHON=..." >&2
    exit 1
fi
[ -x "$venv/bin/pip" ] && exit 0

make_venv() { "$python" -m venv --clear "$venv" >/dev/null 2>&1; }

install_venv_module() {
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
        sudo="sudo -n"
    fi
    command -v apt-get >/dev/null 2>&1 || return 1
    $sudo apt-get update -q && $sudo apt-get install -qy python3-venv
}

# Debian keeps venv's pip in a package of its own. Without the right to install it, the
# machine's own pip or virtualenv can fill the environment.
make_venv && exit 0
install_venv_module && make_venv && exit 0
"$python" -m virtualenv --clear "$venv" && exit 0
"$python" -m venv --clear --without-pip "$venv" &&
    "$python" -m pip --python "$venv/bin/python" install pip && exit 0
echo "could not make a virtual environment: install the package python3-venv" >&2
exit 1
