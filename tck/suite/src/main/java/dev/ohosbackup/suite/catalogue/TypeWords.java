package dev.ohosbackup.suite.catalogue;

import java.util.Map;

/** Types as sentences name them. */
final class TypeWords {
    private static final Map<String, Words> ARGUMENTS = Map.ofEntries(
            Map.entry("string", new Words("a string", "字符串")),
            Map.entry("number", new Words("a number", "数字")),
            Map.entry("boolean", new Words("a boolean", "布尔值")),
            Map.entry("string[]", new Words("an array of strings", "字符串数组")),
            Map.entry("FileMeta", new Words("a FileMeta with all its properties", "属性齐全的 FileMeta ")),
            Map.entry("GeneralCallbacks", new Words("an object", "对象")),
            Map.entry("AsyncCallback<void>", new Words("a function", "函数")),
            Map.entry("AsyncCallback<FileData>", new Words("a function", "函数")),
            Map.entry(
                    "Array<IncrementalBackupTime>",
                    new Words(
                            "an array of IncrementalBackupTime, each with all its properties",
                            " IncrementalBackupTime 数组（每个元素属性齐全）")),
            Map.entry(
                    "Array<IncrementalBackupData>",
                    new Words(
                            "an array of IncrementalBackupData, each with its properties in their types",
                            " IncrementalBackupData 数组（每个元素的属性类型正确）")));

    private static final Map<String, Words> RESULTS = Map.of(
            "string", new Words("a string", "字符串"),
            "number", new Words("a number", "数字"),
            "boolean", new Words("a boolean", "布尔值"),
            "void", new Words("undefined", "undefined"),
            "FileData", new Words("an object whose fd is a whole number, not negative", "对象，其 fd 为非负整数"));

    private TypeWords() {}

    /** What an argument of this type is: {@code a string}. */
    static Words argument(String type) {
        return known(ARGUMENTS, type);
    }

    /** What a result of this type is, without its {@code Promise} or {@code AsyncCallback}. */
    static Words result(String type) {
        return known(RESULTS, type.replaceAll("^\\w+<(.*)>$", "$1"));
    }

    private static Words known(Map<String, Words> words, String type) {
        Words found = words.get(type);
        if (found == null) {
            throw new IllegalStateException("no words for the type " + type);
        }
        return found;
    }
}
