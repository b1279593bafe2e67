// How long each phase of a request may take.
#pragma once

#include <chrono>

namespace switchyard {

struct Timeouts {
    std::chrono::milliseconds connect{10'000};    // until the TCP/TLS connection stands
    std::chrono::milliseconds firstToken{60'000}; // until the first byte of the answer's body
    std::chrono::milliseconds stall{30'000};      // between two pieces of the body
};

} // namespace switchyard
