#define _GNU_SOURCE
#include "CCurses.h"
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static struct {
    SCREEN *screen;
    FILE *input;
    FILE *output;
    // Where a frame is written before it is sent, and the terminal's own descriptor meanwhile; -1 where there are none.
    int draft;
    int terminal;
    uint8_t *frame;
    size_t capacity;
} opened = {.draft = -1, .terminal = -1};

static FILE *stream_on(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    FILE *stream = copy < 0 ? NULL : fdopen(copy, mode);
    if (!stream && copy >= 0) close(copy);
    return stream;
}

static void close_streams(void) {
    if (opened.input) fclose(opened.input);
    if (opened.output) fclose(opened.output);
    if (opened.draft >= 0) close(opened.draft);
    if (opened.terminal >= 0) close(opened.terminal);
    free(opened.frame);
    opened.input = opened.output = NULL;
    opened.draft = opened.terminal = -1;
    opened.frame = NULL;
    opened.capacity = 0;
}

static void open_draft(int output) {
    opened.draft = memfd_create("frame", MFD_CLOEXEC);
    opened.terminal = fcntl(output, F_DUPFD_CLOEXEC, 0);
}

// Modes that ncurses has no call for: Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O become keys, while Ctrl-C, Ctrl-Z and
// Ctrl-\ stay signals, so that they reach the whole job of a pipeline.
static void refine_modes(int descriptor) {
    struct termios modes;
    if (tcgetattr(descriptor, &modes) != 0) return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP);
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    if (tcsetattr(descriptor, TCSANOW, &modes) == 0) def_prog_mode();
}

static SCREEN *new_screen(const char *term, const char *description) {
    if (!description) return newterm(term, opened.output, opened.input);
    const char *set = getenv("TERMINFO");
    char *before = set ? strdup(set) : NULL;
    setenv("TERMINFO", description, 1);
    SCREEN *screen = newterm(term, opened.output, opened.input);
    if (before) setenv("TERMINFO", before, 1);
    else unsetenv("TERMINFO");
    free(before);
    return screen;
}

bool ccurses_open(const char *term, int input, int output, const char *description) {
    if (opened.screen) return false;
    opened.input = stream_on(input, "r");
    opened.output = stream_on(output, "w");
    // The environment's LINES and COLUMNS are the shell's idea of the size; the terminal knows better.
    use_env(FALSE);
    use_tioctl(TRUE);
    // `newterm`, because `initscr` ends the process when it does not know the terminal.
    if (opened.input && opened.output) opened.screen = new_screen(term, description);
    if (!opened.screen) {
        close_streams();
        return false;
    }
    // Keys are read by `ccurses_read`: ncurses must not look for them while it paints.
    typeahead(-1);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    leaveok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    curs_set(0);
    refine_modes(fileno(opened.output));
    open_draft(output);
    return true;
}

bool ccurses_is_open(void) { return opened.screen != NULL; }

void ccurses_close(void) {
    if (!opened.screen) return;
    endwin();
    delscreen(opened.screen);
    opened.screen = NULL;
    close_streams();
}

void ccurses_leave(void) { endwin(); }

int ccurses_color_count(void) { return COLORS; }

bool ccurses_start_colors(bool *has_default_colors) {
    if (start_color() != OK || !has_colors()) return false;
    *has_default_colors = use_default_colors() == OK;
    return true;
}

int ccurses_pair_count(void) { return COLOR_PAIRS; }

bool ccurses_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

void ccurses_forget_pairs(void) {
    reset_color_pairs();
    clearok(curscr, TRUE);
}

void ccurses_resize(int width, int height) {
    // `resize_term`, since `resizeterm` would also queue a key that nobody reads.
    if (is_term_resized(height, width)) resize_term(height, width);
    erase();
    clearok(curscr, TRUE);
}

int ccurses_column_count(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t attributes_of(uint32_t bits) {
    attr_t attributes = A_NORMAL;
    if (bits & CCURSES_BOLD) attributes |= A_BOLD;
    if (bits & CCURSES_DIM) attributes |= A_DIM;
    if (bits & CCURSES_ITALIC) attributes |= A_ITALIC;
    if (bits & CCURSES_UNDERLINE) attributes |= A_UNDERLINE;
    if (bits & CCURSES_REVERSE) attributes |= A_REVERSE;
    return attributes;
}

void ccurses_put(int x, int y, const CCursesCell *cells, int count) {
    cchar_t run[128];
    while (count > 0) {
        int filled = 0;
        int columns = 0;
        for (; filled < count && filled < 128; filled++) {
            const CCursesCell *cell = &cells[filled];
            wchar_t text[4] = {(wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1], (wchar_t)cell->scalars[2], 0};
            // The pair goes through the options: the other argument is a short, and COLOR_PAIR(300) is COLOR_PAIR(44).
            int pair = cell->pair;
            setcchar(&run[filled], text, attributes_of(cell->attributes), 0, &pair);
            columns += wcwidth(text[0]) == 2 ? 2 : 1;
        }
        // This call neither moves on nor scrolls, so that it can write the bottom right corner.
        mvadd_wchnstr(y, x, run, filled);
        x += columns;
        cells += filled;
        count -= filled;
    }
}

void ccurses_invalidate(void) { clearok(curscr, TRUE); }

static bool make_room(size_t count) {
    if (count <= opened.capacity) return true;
    uint8_t *larger = realloc(opened.frame, count);
    if (!larger) return false;
    opened.frame = larger;
    opened.capacity = count;
    return true;
}

// Has ncurses write into the draft. How many bytes that are; -1 where it wrote to the terminal itself.
static ssize_t draw_draft(void) {
    int output = fileno(opened.output);
    // After `endwin` the terminal's modes are set as well, which only the terminal itself can take.
    bool drafted = opened.draft >= 0 && opened.terminal >= 0 && !isendwin() && lseek(opened.draft, 0, SEEK_SET) == 0
        && dup2(opened.draft, output) >= 0;
    doupdate();
    if (!drafted) return -1;
    dup2(opened.terminal, output);
    return lseek(opened.draft, 0, SEEK_CUR);
}

// ncurses writes at every movement of the cursor. Each of these writes, hundreds in a frame, wakes whoever reads the
// terminal, who then takes the processor from the frame that is being sent; so a frame is sent in one piece.
void ccurses_update(CCursesBytes before, CCursesBytes after) {
    wnoutrefresh(stdscr);
    ssize_t drawn = draw_draft();
    if (drawn <= 0) return;
    size_t count = before.count + (size_t)drawn + after.count;
    if (!make_room(count) || pread(opened.draft, opened.frame + before.count, (size_t)drawn, 0) != drawn) {
        clearok(curscr, TRUE);
        return;
    }
    if (before.count > 0) memcpy(opened.frame, before.bytes, before.count);
    if (after.count > 0) memcpy(opened.frame + count - after.count, after.bytes, after.count);
    ccurses_write(opened.terminal, opened.frame, count);
}

bool ccurses_use_encoding(const char *fallback) {
    bool known = setlocale(LC_CTYPE, "") != NULL;
    if (fallback && (!known || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)) setlocale(LC_CTYPE, fallback);
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
