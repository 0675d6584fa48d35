package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The arguments of one raw call, checked one by one as a JavaScript binding does. A missing one and one of a wrong type are
 * refused with the same code, a number of the right type that cannot be meant with that for values (R4). Surplus arguments
 * are ignored, as JavaScript does, where {@link #atMost} does not forbid them.
 *
 * @param codes the codes of the member
 */
record RawArguments(RawCall call, Arguments codes) {
    /** From here on a double's neighbours are more than 1 apart: nobody can have meant exactly this number. */
    private static final double END_OF_EXACT_INTEGERS = 0x1p53;

    /** The argument at this place; {@code undefined} where it is left out. */
    static RawValue at(RawCall call, int place) {
        return place < call.arguments().size() ? call.arguments().get(place) : new RawValue.Undefined();
    }

    /** OpenHarmony counts the arguments of some members. */
    void atMost(int count) {
        codes.require(
                call.arguments().size() <= count,
                call.arguments().size() + " arguments were passed; pass at most " + count);
    }

    String text(int place, String name) {
        return text(at(call, place), name);
    }

    boolean flag(int place, String name) {
        if (at(call, place) instanceof RawValue.Bool flag) {
            return flag.value();
        }
        throw wrong(at(call, place), name, "a boolean");
    }

    /** A whole number. */
    long whole(int place, String name) {
        return whole(at(call, place), name);
    }

    /** A whole number, of which every large one means the same. */
    long wholeOrLarge(int place, String name) {
        RawValue value = at(call, place);
        return value instanceof RawValue.Number number
                        && Double.isFinite(number.value())
                        && number.value() >= END_OF_EXACT_INTEGERS
                ? (long) END_OF_EXACT_INTEGERS
                : whole(value, name);
    }

    int descriptor(int place, String name) {
        return int32(at(call, place), name);
    }

    List<String> texts(int place, String name) {
        return list(at(call, place), name, "an array of strings", this::text);
    }

    List<IncrementalBackupTime> times(int place, String name) {
        return list(at(call, place), name, "an array of IncrementalBackupTime", this::time);
    }

    List<IncrementalBackupData> bundles(int place, String name) {
        return list(at(call, place), name, "an array of IncrementalBackupData", this::bundle);
    }

    FileMeta fileMeta(int place, String name) {
        RawValue.Fields object = object(at(call, place), name, "a FileMeta");
        return FileMeta.of(
                text(object.get("bundleName"), name + ".bundleName"), text(object.get("uri"), name + ".uri"));
    }

    /** Refuses anything at this place but a function, or nothing. */
    void functionOrNothing(int place, String name) {
        RawValue value = at(call, place);
        if (!(value instanceof RawValue.Undefined || value instanceof RawValue.Function)) {
            throw wrong(value, name, "a function");
        }
    }

    /** Refuses anything at this place but an object: its members are not looked at, since a missing one is never called. */
    void callbacks(int place, String name) {
        RawValue value = at(call, place);
        if (!(value instanceof RawValue.Callbacks || value instanceof RawValue.Fields)) {
            throw wrong(value, name, "a GeneralCallbacks");
        }
    }

    private IncrementalBackupTime time(RawValue value, String name) {
        RawValue.Fields object = object(value, name, "an IncrementalBackupTime");
        return IncrementalBackupTime.of(
                text(object.get("bundleName"), name + ".bundleName"),
                whole(object.get("lastIncrementalTime"), name + ".lastIncrementalTime"));
    }

    private IncrementalBackupData bundle(RawValue value, String name) {
        RawValue.Fields object = object(value, name, "an IncrementalBackupData");
        IncrementalBackupTime time = time(value, name);
        return new IncrementalBackupData(
                time.bundleName(),
                time.lastIncrementalTime(),
                optionalInt(object.get("manifestFd"), name + ".manifestFd"),
                optionalText(object.get("parameters"), name + ".parameters"),
                optionalInt(object.get("priority"), name + ".priority"));
    }

    private Optional<String> optionalText(RawValue value, String name) {
        return value instanceof RawValue.Undefined ? Optional.empty() : Optional.of(text(value, name));
    }

    private OptionalInt optionalInt(RawValue value, String name) {
        return value instanceof RawValue.Undefined ? OptionalInt.empty() : OptionalInt.of(int32(value, name));
    }

    private String text(RawValue value, String name) {
        if (value instanceof RawValue.Text text) {
            return text.text();
        }
        throw wrong(value, name, "a string");
    }

    private long whole(RawValue value, String name) {
        if (value instanceof RawValue.Number number) {
            codes.require(number.isExactInteger(), name + " must be a whole number below 2^53, but is " + number);
            return (long) number.value();
        }
        throw wrong(value, name, "a number");
    }

    private int int32(RawValue value, String name) {
        long whole = whole(value, name);
        codes.require(whole == (int) whole, name + " must be a whole number of 32 bits, but is " + whole);
        return (int) whole;
    }

    private RawValue.Fields object(RawValue value, String name, String type) {
        if (value instanceof RawValue.Fields object) {
            return object;
        }
        throw wrong(value, name, type);
    }

    private <T> List<T> list(RawValue value, String name, String type, BiFunction<RawValue, String, T> element) {
        if (value instanceof RawValue.Array array) {
            return IntStream.range(0, array.elements().size())
                    .mapToObj(i -> element.apply(array.elements().get(i), name + "[" + i + "]"))
                    .toList();
        }
        throw wrong(value, name, type);
    }

    private BusinessError wrong(RawValue value, String name, String type) {
        String trouble = value instanceof RawValue.Undefined
                ? " is missing; pass " + type
                : " must be " + type + ", but is " + value;
        return new BusinessError(codes.missing(), codes.member() + ": " + name + trouble);
    }
}
