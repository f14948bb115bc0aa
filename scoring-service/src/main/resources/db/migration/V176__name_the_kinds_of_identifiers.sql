-- A user id has a second role: the former id of an alias follows the user id that replaces it.
COMMENT ON COLUMN lead_identifier.kind IS '0 user id, 1 e-mail, 2 anonymous id, 3 phone, 4 user id as the former id of an alias.';
COMMENT ON COLUMN identity_link.kind IS '0 user id, 1 e-mail, 2 anonymous id, 3 phone, 4 user id as the former id of an alias.';
