#define _GNU_SOURCE
#include "CCurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool ccurses_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

// `ioctl` is variadic, and TIOCGWINSZ a macro.
bool ccurses_terminal_size(int descriptor, int *width, int *height) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *width = size.ws_col;
    *height = size.ws_row;
    return true;
}

bool ccurses_make_pipe(int *read_end, int *write_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    *read_end = ends[0];
    *write_end = ends[1];
    return true;
}

void ccurses_close_descriptor(int descriptor) { close(descriptor); }

bool ccurses_write(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written >= 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            // Somebody else has made the shared terminal non-blocking.
            struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
            poll(&ready, 1, 1000);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

void ccurses_poke(int descriptor) {
    int saved = errno;
    uint8_t byte = 0;
    // A full pipe wakes as well as one more byte would.
    ssize_t ignored = write(descriptor, &byte, 1);
    (void)ignored;
    errno = saved;
}

int ccurses_read(int descriptor, uint8_t *bytes, size_t capacity) {
    ssize_t count = read(descriptor, bytes, capacity);
    if (count < 0) return errno == EAGAIN || errno == EINTR ? -1 : 0;
    return (int)count;
}

int ccurses_wait(int input, int output, int signals, int wake, int timeout_milliseconds) {
    // `poll` reports POLLHUP and POLLERR without being asked, so the output needs no events.
    struct pollfd waited[4] = {
        {.fd = input, .events = POLLIN},
        {.fd = output, .events = 0},
        {.fd = signals, .events = POLLIN},
        {.fd = wake, .events = POLLIN},
    };
    if (poll(waited, 4, timeout_milliseconds) <= 0) return 0;
    const short gone = POLLHUP | POLLERR | POLLNVAL;
    int seen = 0;
    if (waited[0].revents & POLLIN) seen |= CCURSES_INPUT;
    if ((waited[0].revents & gone) || (waited[1].revents & gone)) seen |= CCURSES_GONE;
    if (waited[2].revents & POLLIN) seen |= CCURSES_SIGNAL;
    if (waited[3].revents & POLLIN) seen |= CCURSES_WAKE;
    return seen;
}
