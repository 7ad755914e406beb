#include "CCurses.h"
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// `setupterm` with an error pointer: without one it prints to the terminal and exits the process.
int ccurses_load_description(const char *term, int output) {
    int found = -1;
    if (setupterm(term, output, &found) == OK) return 1;
    // "Found, but too generic to be used" is 0 or 1 by version: for us it is unknown either way.
    return found < 0 ? -1 : 0;
}

void ccurses_unload_description(void) {
    if (cur_term) del_curterm(cur_term);
}

bool ccurses_flag(const char *name) { return tigetflag(name) == 1; }

int ccurses_number(const char *name) {
    int number = tigetnum(name);
    return number < 0 ? -1 : number;
}

const char *ccurses_string(const char *name) {
    const char *string = tigetstr(name);
    // -1 as a pointer means "not the name of a string".
    return string == (const char *)-1 ? NULL : string;
}

// The arrays end in NULL; macros in some versions, hence the functions.
const char *ccurses_flag_name(int index) { return boolnames[index]; }
const char *ccurses_number_name(int index) { return numnames[index]; }
const char *ccurses_string_name(int index) { return strnames[index]; }
