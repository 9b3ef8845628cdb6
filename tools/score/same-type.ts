/** A document's type with nothing optional and nothing mutable: what is left is its names and their kinds. */
export type Whole<Type> = Type extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : Type extends object
    ? { readonly [Name in keyof Type]-?: Whole<Type[Name]> }
    : Type;

/** `true` where each type can stand for the other; else `never`, to which nothing can be assigned. */
export type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
