/**
 * The one condition language of models, policies and segments: documents in, closures out.
 *
 * <p>A condition is plain JSON, one of
 *
 * <pre>{@code
 * {"all": [condition, …]}                      every one holds
 * {"any": [condition, …]}                      at least one holds
 * {"not": [condition, …]}                      none holds (a single condition may stand without the brackets)
 * ["lead.title", "contains", "director"]       a leaf: path, operator, value
 * ["lead.email", "exists"]                     exists and missing take no value
 * {"events": {"name": "Page Viewed", "where": condition, "within": "P30D", "atLeast": 2}}
 * {"cel": "lead.title.startsWith('VP')"}       what the tree can't say, in Common Expression Language
 * }</pre>
 *
 * <p>Way of the data: document → {@link dev.baton.kit.condition.ConditionParser} (checks against a
 * {@link dev.baton.kit.condition.Vocabulary}) → {@link dev.baton.kit.condition.Condition} →
 * {@link dev.baton.kit.condition.ConditionCompiler} → {@link dev.baton.kit.condition.CompiledCondition}, tested against
 * {@link dev.baton.kit.condition.Facts}. The package knows paths and values; which paths exist and what they mean is the
 * caller's.
 */
package dev.baton.kit.condition;
