// All colours, fonts and distances of the window. Follows the system's light or dark setting live.
// Handed to every view by its constructor; no colour, font size or distance is written anywhere else.
#pragma once

#include "ui/theme/metrics.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <array>
#include <optional>

namespace switchyard {

class SystemAppearance;

enum class Ink {
    Window,
    Surface,
    Border,
    Hover,
    Text,
    Secondary,
    Accent,
    OnAccent,
    UserMessage,
    Selection,
    Hit, // of a search
    CurrentHit,
    Code,
    Error,
    Warning,
    Good
};
// 20 semibold, 14 semibold, 14, 13 mono, 12.5, 12 px
enum class Type { Figure, Title, Body, Code, Meta, Label };

struct CategoryColors {
    QColor text, tint; // 4.5:1 on each other, and text on the surface
};

class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    explicit Theme(QObject *parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const;
    bool dark() const;
    bool reducedMotion() const;
    /// The user's text zoom, 1.0 = 14 px body text; scales Body and Code.
    void setZoom(double zoom);
    double zoom() const;
    /// Whether code shows the numbers of its lines.
    void setLineNumbers(bool shown);
    bool lineNumbers() const { return m_lineNumbers; }

    QColor color(Ink ink) const;
    QFont font(Type type) const;
    /// Of a heading in a reply, level 1 to 6.
    QFont headingFont(int level) const;
    /// User-made categories get one of eight further hues, by name; "override" has no tint (invalid colour).
    CategoryColors category(const QString &category) const;
    /// ":/icons/NAME.svg" drawn in the given colour, sharp at every scale.
    QIcon icon(const QString &name, const QColor &color) const;
    /// "category-simple", … ; "category-custom" for user-made ones.
    static QString categoryIcon(const QString &category);

signals:
    void changed(); // colours, fonts, zoom or line numbers

private:
    void applyToApplication(); // style, palette and style sheet of the whole program
    void change();

    const QString m_family; // the system's, before the program's own font is set
    SystemAppearance *m_system = nullptr;
    Mode m_mode = Mode::System;
    double m_zoom = 1.0;
    bool m_lineNumbers = false;
    mutable std::array<std::optional<QFont>, 6> m_fonts; // asked for at each paint, costly to make
};

} // namespace switchyard
