-- An answer that is kept for a request that comes again names the adjustment; what was said stands with the adjustment alone,
-- where an erasure finds it.
UPDATE idempotency_key SET answer = json_build_object('id', answer::json -> 'id')::text
WHERE scope ~ ' adjust [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
