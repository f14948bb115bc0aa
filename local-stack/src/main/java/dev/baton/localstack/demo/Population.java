package dev.baton.localstack.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All visitors there could be: a function of the seed and the time base.
 *
 * <p>Each visitor follows from the seed and its own number alone, so that any part of the population can be made in any
 * order; equal arguments give equal visitors with equal ids, for ever.
 *
 * @param seed     which population
 * @param timeBase the moment the visits lead up to; nothing happens after it
 */
public record Population(long seed, Instant timeBase) {

    private static final List<Story> STORIES = List.of(Story.values());
    private static final int ALL_WEIGHTS =
            STORIES.stream().mapToInt(Story::weight).sum();

    public Population {
        timeBase = Objects.requireNonNull(timeBase, "timeBase").truncatedTo(ChronoUnit.MILLIS);
    }

    /** The visitor of that number, counted from 0. */
    public Visitor visitor(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative, was " + number);
        }
        SplittableRandom random = generator(number);
        return visitor(number, story(random), random);
    }

    /** The visitor of that number, made to live this story: for tests and measurements that need one of a kind. */
    public Visitor visitor(int number, Story story) {
        return visitor(number, story, generator(number));
    }

    /** The first visitors. */
    public Stream<Visitor> visitors(int count) {
        return IntStream.range(0, count).mapToObj(this::visitor);
    }

    private Visitor visitor(int number, Story story, SplittableRandom random) {
        String userId = "user-" + Long.toString(seed, 36) + "-" + number;
        Person person = story.cast().person(number, userId, random);
        Journey journey = new Journey(person, story.cast().userAgent(random), random, timeBase);
        story.tell(journey);
        return new Visitor(number, story, person, journey.calls());
    }

    /** Mixed twice: generators that begin at related states would tell one another's stories. */
    private SplittableRandom generator(int number) {
        long first = new SplittableRandom(seed).nextLong();
        return new SplittableRandom(new SplittableRandom(first + number).nextLong());
    }

    private static Story story(SplittableRandom random) {
        int place = random.nextInt(ALL_WEIGHTS);
        for (Story story : STORIES) {
            place -= story.weight();
            if (place < 0) {
                return story;
            }
        }
        throw new IllegalStateException("weights do not sum to " + ALL_WEIGHTS);
    }
}
