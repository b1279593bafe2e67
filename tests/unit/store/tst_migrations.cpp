#include "app/store/migrations.h"
#include "app/store/sql.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const Migration one{u"CREATE TABLE thing (name TEXT)"_s, u"INSERT INTO thing VALUES ('old')"_s};
const Migration two{u"ALTER TABLE thing ADD COLUMN size INTEGER"_s, u"UPDATE thing SET size = 3"_s};
const Migration broken{u"UPDATE thing SET name = 'lost'"_s, u"NO SQL AT ALL"_s};
const Migration dangling{u"CREATE TABLE parent (id INTEGER PRIMARY KEY)"_s,
                         u"CREATE TABLE link (parent INTEGER REFERENCES parent (id))"_s,
                         u"INSERT INTO link VALUES (9)"_s};

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString m_path;
    QSqlDatabase m_db;

    static QStringList texts(const QSqlDatabase &db, const QString &statement)
    {
        return sql::all(db, statement, {}, [](const QSqlQuery &row) { return row.value(0).toString(); })
            .valueOr(QVector<QString>{u"error"_s});
    }
    QStringList backups() const
    {
        const QFileInfo file(m_path);
        return file.dir().entryList({file.fileName() + u".v*"_s}, QDir::Files);
    }

private slots:
    void init()
    {
        m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".sqlite"_s);
        m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"migrations"_s);
        m_db.setDatabaseName(m_path);
        QVERIFY(m_db.open());
        QVERIFY(sql::exec(m_db, u"PRAGMA journal_mode = WAL"_s));
    }

    void cleanup()
    {
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"migrations"_s);
    }

    void newFileNeedsNoBackup()
    {
        QVERIFY(migrate(m_db, m_path, {one, two}));
        QCOMPARE(*schemaVersion(m_db), 2);
        QCOMPARE(texts(m_db, u"SELECT name || size FROM thing"_s), QStringList{u"old3"_s});
        QVERIFY(backups().isEmpty());
    }

    void backupHoldsTheStateBefore()
    {
        QVERIFY(migrate(m_db, m_path, {one}));
        QVERIFY(migrate(m_db, m_path, {one})); // nothing to do
        QVERIFY(backups().isEmpty());
        QVERIFY(migrate(m_db, m_path, {one, two}));
        QCOMPARE(*schemaVersion(m_db), 2);
        QCOMPARE(texts(m_db, u"SELECT name || size FROM thing"_s), QStringList{u"old3"_s});
        QCOMPARE(backups().size(), 1);
        QVERIFY(backups().first().contains(u".sqlite.v1-backup-"_s));
        const QString backup = m_dir.filePath(backups().first());
        QVERIFY(!(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther)));
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"backup"_s);
            old.setDatabaseName(backup);
            QVERIFY(old.open());
            QCOMPARE(*schemaVersion(old), 1);
            QCOMPARE(texts(old, u"SELECT * FROM thing"_s), QStringList{u"old"_s});
        }
        QSqlDatabase::removeDatabase(u"backup"_s);
    }

    void failedStepRollsBack_data()
    {
        QTest::addColumn<QStringList>("step");
        QTest::newRow("bad statement") << broken;
        QTest::newRow("broken link") << dangling;
    }

    void failedStepRollsBack()
    {
        QFETCH(QStringList, step);
        QFile::remove(m_path);
        QVERIFY(m_db.open());
        QVERIFY(migrate(m_db, m_path, {one}));
        const Outcome<Done> done = migrate(m_db, m_path, {one, step});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
        QVERIFY(!done.error().detail.isEmpty());
        QCOMPARE(*schemaVersion(m_db), 1);
        QCOMPARE(texts(m_db, u"SELECT * FROM thing"_s), QStringList{u"old"_s});
        QCOMPARE(texts(m_db, u"SELECT name FROM sqlite_master"_s), QStringList{u"thing"_s});
        QVERIFY(backups().isEmpty());
    }

    void stepsBeforeTheFailedOneStay()
    {
        QVERIFY(migrate(m_db, m_path, {one}));
        QVERIFY(!migrate(m_db, m_path, {one, two, broken}));
        QCOMPARE(*schemaVersion(m_db), 2);
        QCOMPARE(texts(m_db, u"SELECT name || size FROM thing"_s), QStringList{u"old3"_s});
        QCOMPARE(backups().size(), 1);
    }

    void withoutBackupNothingIsMigrated()
    {
        QVERIFY(migrate(m_db, m_path, {one}));
        QVERIFY(!migrate(m_db, m_dir.filePath(u"missing/dir/file"_s), {one, two}));
        QCOMPARE(*schemaVersion(m_db), 1);
    }

    void newerFileIsRefused()
    {
        QVERIFY(migrate(m_db, m_path, {one, two}));
        QCOMPARE(migrate(m_db, m_path, {one}).error().kind, ErrorKind::NewerProfile);
        QCOMPARE(*schemaVersion(m_db), 2);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
