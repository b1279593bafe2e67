// The built-in demo provider: an OpenAI-compatible HTTP server on 127.0.0.1, in a thread of its own, that plays
// the catalogue's chat models at their published or assumed pace. Every reply says that it is simulated.
#pragma once

#include "app/base/outcome.h"
#include "app/catalog/catalog.h"

#include <QUrl>

#include <memory>

namespace switchyard {

class DemoServer
{
public:
    explicit DemoServer(Catalog catalog);
    ~DemoServer(); // ends running replies and joins the thread

    /// Binds a port that the system chooses and answers at once. NoConnection when it can't bind.
    Outcome<QUrl>
    start(); // the base URL, ".../v1"; "?speed=N" on a request's URL, or setSpeed, divides all waits
    void setSpeed(double factor);

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

} // namespace switchyard
