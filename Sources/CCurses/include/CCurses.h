/// What kongtop needs of ncurses, of signals and of terminal descriptors, as plain functions.
///
/// Swift cannot call ncurses itself: its macros (`A_BOLD`, `getmaxyx`) and variadic functions are not imported, its
/// globals (`stdscr`, `COLORS`) are errors under strict concurrency, and signal handlers must be C. So <curses.h>
/// stays inside this target, and no type of it shows here.
///
/// There is one screen per process, because signal handlers take no argument to tell two apart.
/// All of it belongs to the thread that owns the screen, except `ccurses_poke`.
#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Terminal descriptions (Description.c)

/// Reads the description of `term` from the terminfo database.
/// Returns 1 when found, 0 when the terminal is unknown, -1 when there is no database.
int ccurses_load_description(const char *term, int output);
/// Forgets the description that `ccurses_load_description` read.
void ccurses_unload_description(void);

/// Capabilities of the loaded description by their terminfo names: false, -1 and NULL where absent.
bool ccurses_flag(const char *name);
int ccurses_number(const char *name);
const char *ccurses_string(const char *name);

/// The standard capability names in the order of a compiled description; NULL past the last.
const char *ccurses_flag_name(int index);
const char *ccurses_number_name(int index);
const char *ccurses_string_name(int index);

// MARK: The screen (Screen.c)

/// Attribute bits of `CCursesCell`, because ncurses' own are macros.
enum {
    CCURSES_BOLD = 1,
    CCURSES_DIM = 2,
    CCURSES_ITALIC = 4,
    CCURSES_UNDERLINE = 8,
    CCURSES_REVERSE = 16,
};

/// One character with its combining marks (0 where there is none), a colour pair and attributes.
typedef struct {
    uint32_t scalars[3];
    int32_t pair;
    uint32_t attributes;
} CCursesCell;

/// Takes the terminal over: alternate screen, keys unbuffered and unechoed, no cursor.
/// `description`, where it is not NULL, is a value for TERMINFO: the one way to hand ncurses a description.
/// False when ncurses cannot drive the terminal, or a screen is open already.
bool ccurses_open(const char *term, int input, int output, const char *description);
bool ccurses_is_open(void);
/// Gives the terminal back and frees the screen.
void ccurses_close(void);
/// Gives the terminal back for a while; the next `ccurses_update` takes it again and paints everything.
void ccurses_leave(void);

/// Makes colours usable; false on a monochrome terminal. Sets whether -1 may stand for the terminal's own colours.
bool ccurses_start_colors(bool *has_default_colors);
/// How many colour numbers there are, once colours are started.
int ccurses_color_count(void);
/// How many colour pairs there are, pair 0 (the terminal's own colours) among them.
int ccurses_pair_count(void);
/// Defines a pair by colour numbers; false when it cannot be.
bool ccurses_define_pair(int pair, int foreground, int background);
/// Makes every pair undefined. Whatever is on the screen must be painted anew.
void ccurses_forget_pairs(void);

/// Changes the screen's size to what the terminal says it is.
void ccurses_resize(int width, int height);
/// Columns a character takes in the current locale: 1 or 2; 0 or less where it cannot stand alone or be shown.
int ccurses_column_count(uint32_t scalar);
/// Puts cells on a row, beginning at column `x`; what does not fit is dropped. A wide character is one cell here.
void ccurses_put(int x, int y, const CCursesCell *cells, int count);
/// Has the next update paint every cell, whatever the terminal is thought to show.
void ccurses_invalidate(void);

/// Bytes that somebody else keeps.
typedef struct {
    const uint8_t *bytes;
    size_t count;
} CCursesBytes;

/// Sends what has changed, between bytes that begin and end a frame; nothing where nothing has.
void ccurses_update(CCursesBytes before, CCursesBytes after);

/// Makes the environment's character encoding the process's, and says whether it is UTF-8. Only the encoding is
/// changed: numbers keep their decimal point. `fallback` is tried where the environment's locale is not installed.
bool ccurses_use_encoding(const char *fallback);

// MARK: Signals (Signals.c)

/// Remembers the terminal's modes and the bytes that undo all that was sent to it, and from then on gives the
/// terminal back however the process ends: return, `exit`, trap or signal. Call it before `ccurses_open`, since
/// ncurses installs its own handlers where it finds none. `undoing` is copied; at most 512 bytes are kept.
/// Returns the descriptor that becomes readable when a signal has come, or -1.
int ccurses_guard(int output, const uint8_t *undoing, size_t count);
/// Whether the terminal is ours at the moment, so that there is something to give back. While it is, what goes to
/// standard error is kept, if that is a terminal, and shown when the terminal has been given back.
void ccurses_set_taken(bool taken);
/// The terminal is no longer ours: puts the modes from before `ccurses_guard` back, drops input that nobody read,
/// and shows the end of what went to standard error.
void ccurses_restore_modes(void);
/// Ends the guard: the signal handlers from before are back.
void ccurses_unguard(void);
/// The next signal that came: see the constants below.
int ccurses_next_signal(void);
/// Stops the process as Ctrl-Z does, at once or only if it is in the background; returns in the foreground.
void ccurses_stop(bool at_once);

enum {
    CCURSES_NO_SIGNAL = 0,
    CCURSES_RESIZED,
    CCURSES_STOP_WANTED,
    CCURSES_CONTINUED,
    CCURSES_HUNG_UP,
    CCURSES_INTERRUPTED,
    CCURSES_QUIT_WANTED,
    CCURSES_TERMINATED,
};

// MARK: Descriptors (Descriptors.c)

bool ccurses_is_terminal(int descriptor);
/// The terminal's size in cells; false where it does not know.
bool ccurses_terminal_size(int descriptor, int *width, int *height);
/// A pipe whose ends neither block nor are inherited: false with errno set where there are no descriptors left.
bool ccurses_make_pipe(int *read_end, int *write_end);
void ccurses_close_descriptor(int descriptor);
/// Writes all of it, waiting where needed; false when the other side is gone.
bool ccurses_write(int descriptor, const uint8_t *bytes, size_t count);
/// Writes one byte if that is possible at once.
void ccurses_poke(int descriptor);
/// Reads what is there, up to `capacity` bytes; 0 at the end or on an error, -1 when there is nothing at the moment.
int ccurses_read(int descriptor, uint8_t *bytes, size_t capacity);

/// What `ccurses_wait` saw.
enum {
    CCURSES_INPUT = 1,
    CCURSES_SIGNAL = 2,
    CCURSES_WAKE = 4,
    CCURSES_GONE = 8,
};
/// Waits until a descriptor has something to read, the terminal is gone, or the time is over (-1: without end).
/// A descriptor of -1 is not waited for. Returns a set of the bits above, 0 when the time is over or a signal came.
int ccurses_wait(int input, int output, int signals, int wake, int timeout_milliseconds);

#endif
