/**
 * The class of the element, without registering it: for scoped registries,
 * other tag names, and subclasses. Importing it has no side effects.
 */

export * from './element/wrong-number-element.js';
