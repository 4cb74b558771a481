import * as v from 'valibot';

/** A model's id as calls send it. */
export const modelId = v.pipe(v.string(), v.regex(/^[\w./:@+-]{1,200}$/));
