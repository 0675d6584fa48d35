package dev.ohosbackup.suite.journal;

import java.util.Locale;
import java.util.Optional;

/**
 * An entry in the form that is written to disk and shown to people.
 *
 * @param sequence its place in the journal
 * @param device   the number of the device
 * @param atMillis milliseconds since that device was opened
 * @param lane     {@code client}, {@code service}, {@code kit}, or {@code app:} and a bundle name
 * @param kind     the kind of event, such as {@code Called}
 * @param text     what happened, in one line
 * @param error    the error code, where it is an error
 * @param fd       the file descriptor, where it is about one
 */
public record TimelineLine(
        long sequence,
        int device,
        long atMillis,
        String lane,
        String kind,
        String text,
        Optional<Integer> error,
        Optional<Integer> fd) {

    /** The line for an entry. */
    public static TimelineLine of(Entry entry) {
        Event event = entry.event();
        return new TimelineLine(
                entry.sequence(),
                entry.device(),
                entry.at().toMillis(),
                lane(event),
                event.getClass().getSimpleName(),
                text(event),
                error(event),
                fd(event));
    }

    /** As people read it in a terminal: time, lane, text. */
    public String plain() {
        return String.format(Locale.ROOT, "%10.3f s  %-28s %s", atMillis / 1000.0, lane, text);
    }

    private static String lane(Event event) {
        if (event instanceof Event.CalledBack callback) {
            return callback.bundle().map(bundle -> "app:" + bundle).orElse("service");
        }
        if (event instanceof Event.Answered
                || event instanceof Event.Refused
                || event instanceof Event.Broke
                || event instanceof Event.Misused
                || event instanceof Event.Released) {
            return "service";
        }
        if (event instanceof Event.Opened
                || event instanceof Event.Waited
                || event instanceof Event.Controlled
                || event instanceof Event.Noted) {
            return "kit";
        }
        return "client";
    }

    private static String text(Event event) {
        if (event instanceof Event.Opened it) {
            return "device opened: world " + it.world() + ", API " + it.apiLevel() + ", seed " + it.seed();
        } else if (event instanceof Event.Called it) {
            return "→ " + it.member() + "(" + it.arguments() + ")";
        } else if (event instanceof Event.Answered it) {
            return "← " + it.member() + ": " + it.value();
        } else if (event instanceof Event.Refused it) {
            return "✗ " + it.member() + " "
                    + switch (it.how()) {
                        case THROWN -> "threw ";
                        case REJECTED -> "rejected with ";
                        case CALLED_BACK -> "called back with ";
                    }
                    + it.error().code();
        } else if (event instanceof Event.Broke it) {
            return "✗ " + it.member() + " " + it.what();
        } else if (event instanceof Event.Misused it) {
            return "✗ " + it.callback() + " " + it.what();
        } else if (event instanceof Event.Released it) {
            return "session " + it.session() + " is released";
        } else if (event instanceof Event.CalledBack it) {
            return callback(it);
        } else if (event instanceof Event.FdReceived it) {
            return "fd " + it.fd() + " received: " + it.purpose();
        } else if (event instanceof Event.FdRead it) {
            return "fd " + it.fd() + " read: " + it.bytes() + " bytes, SHA-256 " + shortHash(it.sha256());
        } else if (event instanceof Event.FdWritten it) {
            return "fd " + it.fd() + " written: " + it.bytes() + " bytes, SHA-256 " + shortHash(it.sha256());
        } else if (event instanceof Event.FdClosed it) {
            return "fd " + it.fd() + " closed";
        } else if (event instanceof Event.FdFailed it) {
            return "✗ fd " + it.fd() + " " + it.operation() + " failed: " + it.why();
        } else if (event instanceof Event.Waited it) {
            return "let " + it.duration().toMillis() + " ms pass";
        } else if (event instanceof Event.Controlled it) {
            return it.what();
        } else if (event instanceof Event.Noted it) {
            return it.text();
        }
        throw new IllegalStateException("no text for " + event);
    }

    private static String callback(Event.CalledBack it) {
        StringBuilder text =
                new StringBuilder("session ").append(it.session()).append(": ").append(it.name());
        it.error().ifPresent(error -> text.append(" error ").append(error.code()));
        it.file().ifPresent(file -> {
            text.append(" ").append(file.uri()).append(", fd ").append(file.fd());
            file.manifestFd().ifPresent(fd -> text.append(", manifest fd ").append(fd));
        });
        it.text().ifPresent(words -> text.append(" ").append(words));
        return text.toString();
    }

    private static Optional<Integer> error(Event event) {
        if (event instanceof Event.Refused it) {
            return Optional.of(it.error().code());
        }
        return event instanceof Event.CalledBack it ? it.error().map(error -> error.code()) : Optional.empty();
    }

    private static Optional<Integer> fd(Event event) {
        if (event instanceof Event.FdReceived it) {
            return Optional.of(it.fd());
        } else if (event instanceof Event.FdRead it) {
            return Optional.of(it.fd());
        } else if (event instanceof Event.FdWritten it) {
            return Optional.of(it.fd());
        } else if (event instanceof Event.FdClosed it) {
            return Optional.of(it.fd());
        } else if (event instanceof Event.FdFailed it) {
            return Optional.of(it.fd());
        }
        return event instanceof Event.CalledBack it ? it.file().map(file -> file.fd()) : Optional.empty();
    }

    private static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
