import Foundation

/// The files below a folder, in the order of their paths; links are not followed, and what is hidden is passed over.
enum FolderWalk {
    private static let depthLimit = 32

    /// The paths below the folder of the files whose name is wanted.
    static func files(below folder: URL, where isWanted: (String) -> Bool) -> [String] {
        var files: [String] = []
        walk(folder.path(percentEncoded: false), "", depth: 0, isWanted, &files)
        return files.sorted()
    }

    private static func walk(
        _ folder: String, _ prefix: String, depth: Int, _ isWanted: (String) -> Bool, _ files: inout [String]
    ) {
        guard depth < depthLimit, let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): walk(path, prefix + name + "/", depth: depth + 1, isWanted, &files)
            case Int(DT_REG): if isWanted(name) { files.append(prefix + name) }
            case Int(DT_UNKNOWN):
                // Some file systems don't say.
                var information = stat()
                guard lstat(path, &information) == 0 else { continue }
                if information.st_mode & S_IFMT == S_IFDIR {
                    walk(path, prefix + name + "/", depth: depth + 1, isWanted, &files)
                } else if information.st_mode & S_IFMT == S_IFREG, isWanted(name) {
                    files.append(prefix + name)
                }
            default: continue
            }
        }
    }
}
