package dev.ohosbackup.simulator.explore;

/** What is done to a run from outside, between two of its steps. */
public sealed interface Interference {

    /** The backup service's process is killed. */
    record KillService() implements Interference {
        @Override
        public String toString() {
            return "kill the service";
        }
    }

    /** The client's process is killed; it starts again at once. */
    record KillClient() implements Interference {
        @Override
        public String toString() {
            return "kill the client";
        }
    }

    /** The process of an application's extension is killed. */
    record KillExtension(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "kill the extension of " + bundleName;
        }
    }

    /** The client cancels a bundle; API 18. */
    record Cancel(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "cancel " + bundleName;
        }
    }

    /** The client sets a bundle's limit of time, in milliseconds; API 12. */
    record UpdateTimer(String bundleName, long timeout) implements Interference {
        @Override
        public String toString() {
            return "give " + bundleName + " " + timeout + " ms";
        }
    }

    /** The client sets how many files a second it takes of a bundle; API 12. */
    record UpdateSendRate(String bundleName, long sendRate) implements Interference {
        @Override
        public String toString() {
            return "take " + sendRate + " files a second of " + bundleName;
        }
    }

    /** The client appends a bundle to its backup session, once more; API 12. */
    record Append(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "append " + bundleName;
        }
    }

    /** The client publishes a bundle of its restore session, ready or not; API 12. */
    record Publish(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "publish " + bundleName;
        }
    }

    /** The client asks an application about itself, which blocks the client; API 12. */
    record Ask(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "ask " + bundleName;
        }
    }

    /** The client empties a bundle's temporary folders; API 20. */
    record Clean(String bundleName) implements Interference {
        @Override
        public String toString() {
            return "clean " + bundleName;
        }
    }

    /** The client releases its session; API 12. */
    record Release() implements Interference {
        @Override
        public String toString() {
            return "release the session";
        }
    }
}
