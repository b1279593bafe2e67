#include "app/provider/fit.h"
#include "ui/modelmenu/model_button.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/routes/fallback_button.h"
#include "ui/routes/route_editor.h"
#include "ui/routes/route_row.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Route route(const QString &category, RouteKind kind = RouteKind::Classified)
{
    Route made;
    made.category = category;
    made.description = u"all of "_s + category;
    made.kind = kind;
    made.target = {u"p"_s, u"m1"_s};
    return made;
}

RouteTable someTable()
{
    RouteTable table;
    table.routes = {route(u"simple"_s), route(u"general"_s), route(u"vision"_s, RouteKind::Rule)};
    table.routes[0].fit = Fit::Proposed;
    table.routes[0].fitNote = u"smallest one"_s;
    table.router = {u"p"_s, u"m1"_s};
    return table;
}

QVector<ProviderModels> someModels()
{
    ModelInfo one, two;
    one.id = u"m1"_s;
    one.name = u"Model One"_s;
    two.id = u"m2"_s;
    two.name = u"Model Two"_s;
    return {{u"p"_s, u"Provider"_s, {one, two}}};
}

} // namespace

class RoutesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_editor = std::make_unique<RouteEditor>(m_theme);
        m_editor->setModels(someModels());
        m_editor->setTable(someTable());
        m_editor->resize(640, 700);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_edited = std::make_unique<QSignalSpy>(m_editor.get(), &RouteEditor::tableEdited);
    }

    void cleanup()
    {
        m_edited.reset();
        m_editor.reset();
    }

    void showsModelsAndFit()
    {
        QVERIFY(row(0)->findChild<ModelButton *>()->text().startsWith(u"Model One"_s));
        QVERIFY(said(u"Proposed: smallest one"_s));
        QVERIFY(!removeButton(row(2))->isVisible());
        QVERIFY(removeButton(row(0))->isVisible());
        QVERIFY(name(row(2))->isReadOnly());
        QCOMPARE(m_edited->size(), 0);
    }

    void anotherModelIsTheUsersWish()
    {
        auto *button = row(0)->findChild<ModelButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        auto *filter = button->modelMenu()->findChild<QLineEdit *>();
        QTest::keyClicks(filter, u"two"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(table().routes[0].target.model, u"m2"_s);
        QCOMPARE(table().routes[0].fit, Fit::AsWanted);
        QVERIFY(table().preset.isEmpty());
        QVERIFY(!said(u"Proposed: smallest one"_s));
    }

    void categoryIsAddedNamedAndDeleted()
    {
        button(u"Add a category"_s)->click();
        QCOMPARE(table().routes.size(), 4);
        QTRY_VERIFY(name(row(3))->hasFocus());
        QTest::keyClicks(name(row(3)), u"Poems"_s);
        QCOMPARE(table().routes[3].category, u"poems"_s);
        QCOMPARE(table().routes[3].kind, RouteKind::Classified);
        QTest::mouseClick(removeButton(row(3)), Qt::LeftButton);
        QCOMPARE(table().routes.size(), 3);
        QVERIFY(button(u"Add a category"_s)->hasFocus());
        QVERIFY(button(u"Undo"_s)->isVisible());
        QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
        QCOMPARE(table().routes[3].category, u"poems"_s);
        QTRY_COMPARE(name(row(3))->text(), u"poems"_s);
        QVERIFY(!button(u"Undo"_s)->isVisible());
        QTest::mouseClick(removeButton(row(3)), Qt::LeftButton);
        button(u"Add a category"_s)->click(); // another edit is not taken back
        QVERIFY(!button(u"Undo"_s)->isVisible());
        QTest::mouseClick(removeButton(row(3)), Qt::LeftButton);
        QVERIFY(button(u"Undo"_s)->isVisible());
        emit m_editor->findChild<QComboBox *>()->activated(1); // nor is a preset
        QVERIFY(!button(u"Undo"_s)->isVisible());
        button(u"Add a category"_s)->click();
        QCOMPARE(table().routes.size(), 4);
    }

    void invalidTableIsNotEmitted()
    {
        name(row(0))->selectAll();
        QTest::keyClicks(name(row(0)), u"genera"_s);
        const auto before = m_edited->size();
        QTest::keyClicks(name(row(0)), u"l"_s);
        QCOMPARE(m_edited->size(), before);
        QVERIFY(said(u"The category “general” is there twice."_s));
        QTest::keyClicks(name(row(0)), u" two"_s);
        QCOMPARE(table().routes[0].category, u"general two"_s);
        QVERIFY(!said(u"The category “general” is there twice."_s));
    }

    void fallbacks()
    {
        auto *button = row(0)->findChild<FallbackButton *>();
        QCOMPARE(button->accessibleName(), u"If it fails: general"_s);
        emit button->findChild<ModelMenu *>()->chosen({u"p"_s, u"m2"_s}, false);
        QCOMPARE(table().routes[0].fallbacks, (QVector<Target>{{u"p"_s, u"m2"_s}}));
        QCOMPARE(button->accessibleName(), u"If it fails: Model Two"_s);
    }

    void limitAndRouter()
    {
        m_editor->findChild<QSpinBox *>()->setValue(50'000);
        QCOMPARE(table().longContextTokens, 50'000);
        QCOMPARE(table().router.model, u"m1"_s);
    }

    void presetIsOnlyAskedFor()
    {
        QSignalSpy chosen(m_editor.get(), &RouteEditor::presetChosen);
        auto *presets = m_editor->findChild<QComboBox *>();
        QCOMPARE(presets->count(), routePresets().size() + 1);
        presets->setFocus();
        QTest::keyClick(presets, Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), routePresets().constFirst().id);
        QCOMPARE(m_edited->size(), 0);
    }

    void sameTableKeepsTheRows()
    {
        RouteRow *before = row(0);
        QTest::keyClicks(row(0)->findChildren<QLineEdit *>().constLast(), u"!"_s);
        m_editor->setTable(table());
        QCOMPARE(row(0), before);
    }

private:
    const RouteTable &table() const { return m_editor->table(); }
    RouteRow *row(int index) const
    {
        QVector<RouteRow *> shown;
        for (RouteRow *one : m_editor->findChildren<RouteRow *>()) {
            if (!one->isHidden())
                shown.append(one);
        }
        return shown.value(index);
    }
    QLineEdit *name(RouteRow *row) const
    {
        for (QLineEdit *edit : row->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == "Name of the category"_L1)
                return edit;
        }
        return nullptr;
    }
    QToolButton *removeButton(RouteRow *row) const
    {
        for (QToolButton *button : row->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith("Delete"_L1))
                return button;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    bool said(const QString &text) const
    {
        for (const QLabel *label : m_editor->findChildren<QLabel *>()) {
            if (label->text() == text && label->isVisible())
                return true;
        }
        return false;
    }

    Theme m_theme;
    std::unique_ptr<RouteEditor> m_editor;
    std::unique_ptr<QSignalSpy> m_edited;
};

QTEST_MAIN(RoutesTest)
#include "tst_routes.moc"
