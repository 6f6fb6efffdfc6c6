// The least that an import of advisories can cost: a SIMD parse of the same JSON, and bare SQLite inserts of the same rows.
//
// Usage: advisory_floor INDEX SCRATCH PATH...
//
// PATH is a zip archive, a folder, a JSON file or a file of gzip, as they were given to `securable advisories update`,
// and INDEX is what that made of them. Every JSON text is parsed by simdjson and nothing is done with it; the rows of
// INDEX are read, a batch at a time, and inserted into SCRATCH, a fresh file with the same tables, in one transaction
// with one prepared statement for each table, indexes last. The clock runs only while parsing and while inserting;
// inflating archives and reading files are timed apart. Times are of wall and CPU alike, since nothing waits. Prints JSON.
#include <simdjson.h>
#include <sqlite3.h>
#include <zlib.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace files = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Stopwatch {
    double seconds = 0;
    Clock::time_point begin;
    void start() { begin = Clock::now(); }
    void stop() { seconds += std::chrono::duration<double>(Clock::now() - begin).count(); }
};

static Stopwatch reading, inflating, parsing, inserting;
static uint64_t bytes = 0, texts = 0, refused = 0, rows = 0;
static simdjson::dom::parser parser;

[[noreturn]] static void fail(const std::string &what) {
    std::fprintf(stderr, "error: %s\n", what.c_str());
    std::exit(1);
}

static std::string contents(const files::path &file) {
    reading.start();
    std::ifstream stream(file, std::ios::binary);
    if (!stream) fail("cannot read " + file.string());
    std::string text(files::file_size(file) + simdjson::SIMDJSON_PADDING, '\0');
    stream.read(text.data(), text.size() - simdjson::SIMDJSON_PADDING);
    text.resize(text.size() - simdjson::SIMDJSON_PADDING);
    reading.stop();
    return text;
}

static void parse(const char *text, size_t length) {
    parsing.start();
    const auto result = parser.parse(text, length, false);
    parsing.stop();
    bytes += length;
    texts += 1;
    if (result.error()) refused += 1;
}

// Inflates into the buffer, which keeps room behind its end for simdjson; `format` is zlib's number for window and header.
static size_t inflate_all(const char *data, size_t length, int format, std::string &buffer) {
    inflating.start();
    z_stream stream{};
    if (inflateInit2(&stream, format) != Z_OK) fail("zlib does not start");
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data));
    stream.avail_in = static_cast<uInt>(length);
    int status = Z_OK;
    while (status == Z_OK) {
        if (buffer.size() < stream.total_out + (1 << 16)) buffer.resize(buffer.size() * 2 + (1 << 17));
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data() + stream.total_out);
        stream.avail_out = static_cast<uInt>(buffer.size() - simdjson::SIMDJSON_PADDING - stream.total_out);
        status = inflate(&stream, Z_NO_FLUSH);
    }
    const size_t size = stream.total_out;
    inflateEnd(&stream);
    inflating.stop();
    if (status != Z_STREAM_END) fail("damaged archive");
    return size;
}

template <typename Number> static Number number(const std::string &data, size_t place) {
    if (place + sizeof(Number) > data.size()) fail("archive cut short");
    Number value;
    std::memcpy(&value, data.data() + place, sizeof value);
    return value;
}

static void parse_zip(const std::string &data) {
    if (data.size() < 22) fail("archive cut short");
    size_t end = data.size() - 22;
    while (end > 0 && number<uint32_t>(data, end) != 0x06054B50) end -= 1;
    uint64_t count = number<uint16_t>(data, end + 10), place = number<uint32_t>(data, end + 16);
    if (count == 0xFFFF || place == 0xFFFFFFFF) {
        const auto wide = number<uint64_t>(data, end - 20 + 8);
        count = number<uint64_t>(data, wide + 32);
        place = number<uint64_t>(data, wide + 48);
    }
    std::string buffer;
    for (uint64_t entry = 0; entry < count; entry += 1) {
        const auto method = number<uint16_t>(data, place + 10);
        const auto packed = number<uint32_t>(data, place + 20);
        const size_t local = number<uint32_t>(data, place + 42);
        const size_t start = local + 30 + number<uint16_t>(data, local + 26) + number<uint16_t>(data, local + 28);
        place += 46 + number<uint16_t>(data, place + 28) + number<uint16_t>(data, place + 30) + number<uint16_t>(data, place + 32);
        if (start + packed > data.size()) fail("archive cut short");
        if (method == 8) {
            parse(buffer.data(), inflate_all(data.data() + start, packed, -15, buffer));
        } else {
            std::string copy(data, start, packed);
            copy.reserve(copy.size() + simdjson::SIMDJSON_PADDING);
            parse(copy.data(), packed);
        }
    }
}

static void parse_file(const files::path &file) {
    const std::string data = contents(file);
    if (data.rfind("PK", 0) == 0) return parse_zip(data);
    if (data.rfind("\x1f\x8b", 0) == 0) {
        std::string buffer;
        bytes += inflate_all(data.data(), data.size(), 15 + 16, buffer);
        return;
    }
    parse(data.data(), data.size());
}

static void parse_path(const files::path &path) {
    if (!files::is_directory(path)) return parse_file(path);
    for (const auto &entry : files::recursive_directory_iterator(path))
        if (entry.is_regular_file()) parse_file(entry.path());
}

static sqlite3 *open_database(const char *file, int flags) {
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(file, &database, flags, nullptr) != SQLITE_OK) fail(std::string("cannot open ") + file);
    return database;
}

static sqlite3_stmt *prepare(sqlite3 *database, const std::string &sql) {
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(sqlite3_errmsg(database));
    return statement;
}

static void run(sqlite3 *database, const std::string &sql) {
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sqlite3_errmsg(database));
}

static std::vector<std::pair<std::string, std::string>> objects(sqlite3 *database, const char *kind) {
    std::vector<std::pair<std::string, std::string>> found;
    sqlite3_stmt *list = prepare(database, std::string("SELECT name, sql FROM sqlite_schema WHERE type = '") + kind +
                                               "' AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
    while (sqlite3_step(list) == SQLITE_ROW)
        found.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(list, 0)),
                           reinterpret_cast<const char *>(sqlite3_column_text(list, 1)));
    sqlite3_finalize(list);
    return found;
}

static void copy_table(sqlite3 *source, sqlite3 *target, const std::string &name) {
    sqlite3_stmt *select = prepare(source, "SELECT * FROM \"" + name + "\"");
    const int columns = sqlite3_column_count(select);
    std::string marks = "?";
    for (int column = 1; column < columns; column += 1) marks += ", ?";
    sqlite3_stmt *insert = prepare(target, "INSERT INTO \"" + name + "\" VALUES (" + marks + ")");
    std::vector<sqlite3_value *> batch;
    bool more = true;
    while (more) {
        while (batch.size() < 4096u * columns && (more = sqlite3_step(select) == SQLITE_ROW))
            for (int column = 0; column < columns; column += 1)
                batch.push_back(sqlite3_value_dup(sqlite3_column_value(select, column)));
        inserting.start();
        for (size_t first = 0; first < batch.size(); first += columns) {
            for (int column = 0; column < columns; column += 1)
                sqlite3_bind_value(insert, column + 1, batch[first + column]);
            if (sqlite3_step(insert) != SQLITE_DONE) fail(sqlite3_errmsg(target));
            sqlite3_reset(insert);
        }
        inserting.stop();
        rows += batch.size() / columns;
        for (sqlite3_value *value : batch) sqlite3_value_free(value);
        batch.clear();
    }
    sqlite3_finalize(select);
    sqlite3_finalize(insert);
}

static void copy_database(const char *index, const char *scratch) {
    sqlite3 *source = open_database(index, SQLITE_OPEN_READONLY);
    sqlite3 *target = open_database(scratch, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    run(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
    inserting.start();
    run(target, "BEGIN");
    const auto tables = objects(source, "table");
    for (const auto &table : tables) run(target, table.second);
    inserting.stop();
    for (const auto &table : tables) copy_table(source, target, table.first);
    inserting.start();
    for (const auto &entry : objects(source, "index")) run(target, entry.second);
    run(target, "COMMIT");
    inserting.stop();
    sqlite3_close(source);
    sqlite3_close(target);
}

int main(int count, char **words) {
    if (count < 3) fail("usage: advisory_floor INDEX SCRATCH PATH...");
    for (int word = 3; word < count; word += 1) parse_path(words[word]);
    if (*words[1]) copy_database(words[1], words[2]);
    std::printf("{\"bytes\": %llu, \"texts\": %llu, \"refused\": %llu, \"rows\": %llu, \"read_s\": %.4f, \"inflate_s\": %.4f, "
                "\"parse_s\": %.4f, \"insert_s\": %.4f}\n",
                (unsigned long long)bytes, (unsigned long long)texts, (unsigned long long)refused, (unsigned long long)rows,
                reading.seconds, inflating.seconds, parsing.seconds, inserting.seconds);
}
