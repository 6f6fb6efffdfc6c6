"""Zip archives, written in one pass, so that two archives can share what was compressed once."""
import struct
import zlib

DATE = (2026 - 1980) << 9 | 11 << 5 | 24


class Entry:
    """A file to be put into archives: its name, and its content compressed once."""

    def __init__(self, name, content):
        self.name = name.encode()
        self.size = len(content)
        self.check = zlib.crc32(content)
        compressor = zlib.compressobj(6, zlib.DEFLATED, -15)
        self.data = compressor.compress(content) + compressor.flush()


class Archive:
    """A zip archive; with more than 65,535 entries it ends as zip64 asks, like OSV's archive of npm."""

    def __init__(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.file = open(path, "wb")
        self.directory = []
        self.offset = 0

    def add(self, entry):
        fields = (20, 0, 8, 0, DATE, entry.check, len(entry.data), entry.size, len(entry.name), 0)
        head = struct.pack("<I5H3I2H", 0x04034B50, *fields) + entry.name
        self.file.write(head)
        self.file.write(entry.data)
        self.directory.append(struct.pack("<I6H3I5H2I", 0x02014B50, 20, *fields, 0, 0, 0, 0, self.offset) + entry.name)
        self.offset += len(head) + len(entry.data)

    def close(self):
        directory, count = b"".join(self.directory), len(self.directory)
        self.file.write(directory)
        end = self.offset + len(directory)
        if count > 0xFFFF:
            self.file.write(struct.pack("<IQ2H2I4Q", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), self.offset))
            self.file.write(struct.pack("<IIQI", 0x07064B50, 0, end, 1))
        shown = min(count, 0xFFFF)
        self.file.write(struct.pack("<I4H2IH", 0x06054B50, 0, 0, shown, shown, len(directory), self.offset, 0))
        self.file.close()
