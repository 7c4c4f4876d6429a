package org.westphalia.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right of one run to write in a folder. The system holds it with the open file and takes it back when the process ends, however it
/// ends, so a file that is left behind locks nobody out.
final class FolderLock implements AutoCloseable {
    static final String NAME = ".lock";
    private static final int LONGEST = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of a folder that is there.
    ///
    /// @throws NotKept when another run holds it, or the folder cannot be written
    static FolderLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = holder(folder);
                channel.close();
                throw new NotKept(
                        "sweep.in-use",
                        "Another run" + holder + " is writing in '" + folder + "'.",
                        "Wait until it is done, or stop it: what it has finished is kept, and the same command goes on from there.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // another run in this very process
        }
    }

    private static String holder(Path folder) {
        try {
            String text = Files.readString(folder.resolve(NAME));
            return text.length() < LONGEST && text.matches("[0-9]+")
                    ? " (process " + text + ")"
                    : "";
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The system has taken the lock back already.
        }
    }
}
