package dev.ohosbackup.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a type or member stands in the two reference documents, readable at run time.
 *
 * <p>A test compares every value with the tables extracted from the documents, so that neither can drift.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Spec {

    /** The API level the member appeared in: it is absent on a device of a lower level. */
    int since();

    /** The line of its heading in {@code file-backup-api10.zh.md}, or 0 where that document does not know it. */
    int api10() default 0;

    /** The line of its heading in {@code file-backup-api20.zh.md}. */
    int api20();

    /** The error codes its table in {@code file-backup-api20.zh.md} lists, ascending. */
    int[] codes() default {};
}
