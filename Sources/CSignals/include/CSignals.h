#ifndef CSIGNALS_H
#define CSIGNALS_H

/// Has a crash end the program even where somebody sent its signal (`kill -SEGV`).
///
/// Swift's runtime writes a backtrace and goes back to the program, so that the faulting instruction runs again and ends
/// it. A signal that was sent does not come again by itself, and the program would go on, all threads alive.
/// To be called once, at the start.
void signals_end_after_crash(void);

#endif
