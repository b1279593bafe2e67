// The window as the program opens it, in a process of its own that tells when it can be used.
#pragma once

namespace switchyard::bench {

inline constexpr char openWindowOption[] = "--open-window";

/// `--open-window PROFILE BEGUN`: prints the milliseconds from BEGUN (of the steady clock) to the first painted
/// window that handles events.
int openWindow(int argc, char **argv);

} // namespace switchyard::bench
