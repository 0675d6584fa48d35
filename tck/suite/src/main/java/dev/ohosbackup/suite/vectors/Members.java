package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every member of the API in every form, by the name that vectors use. */
final class Members {

    /** Turns the arguments into a call that is yet to be made. */
    interface Binding<C> {
        C bind(Prepared at, Arguments with);
    }

    private final Map<String, Member> members = new TreeMap<>();

    private Members() {}

    /** All of them. */
    static Members all() {
        Members members = new Members();
        NamespaceCalls.addTo(members);
        SessionCalls.addTo(members);
        RestoreCalls.addTo(members);
        return members;
    }

    Member get(String name) {
        Member member = members.get(name);
        if (member == null) {
            throw Fields.wrong(
                    "\"call\" to name a member", "\"" + name + "\"", "write one of " + String.join(", ", names()));
        }
        return member;
    }

    Set<String> names() {
        return members.keySet();
    }

    /** Adds a member that answers by returning. */
    <T> void returning(String name, List<String> parameters, Binding<Supplier<T>> binding) {
        add(name, parameters, List.of(), (at, with) -> {
            Supplier<T> call = binding.bind(at, with);
            return () -> at.device().returning(call);
        });
    }

    /** Adds a member that answers by a promise. */
    <T> void promising(String name, List<String> parameters, Binding<Supplier<CompletionStage<T>>> binding) {
        promising(name, parameters, List.of(), binding);
    }

    /** Adds a member that answers by a promise and has parameters that may be left out. */
    <T> void promising(
            String name, List<String> mandatory, List<String> optional, Binding<Supplier<CompletionStage<T>>> binding) {
        add(name, mandatory, optional, (at, with) -> {
            Supplier<CompletionStage<T>> call = binding.bind(at, with);
            return () -> at.device().promising(call);
        });
    }

    /** Adds a member that answers by calling back. */
    <T> void callingBack(String name, List<String> parameters, Binding<Consumer<AsyncCallback<T>>> binding) {
        add(name, parameters, List.of(), (at, with) -> {
            Consumer<AsyncCallback<T>> call = binding.bind(at, with);
            return () -> at.device().callingBack(call);
        });
    }

    private void add(String name, List<String> mandatory, List<String> optional, Member.Call call) {
        members.put(name, new Member(name, mandatory, optional, call));
    }
}
