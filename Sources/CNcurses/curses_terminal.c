#include "curses_terminal.h"
