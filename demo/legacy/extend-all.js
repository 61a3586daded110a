/*
 * What libraries of 2010 did to a page: members on the prototypes of everything, enumerable, so that each
 * `for ... in` meets them and JSON.stringify comes out wrong (Prototype.js 1.6 planted such a toJSON).
 */
Array.prototype.each = function (callback) {
  for (var i = 0; i < this.length; i++) callback(this[i], i);
  return this;
};

Array.prototype.first = function () {
  return this[0];
};

Array.prototype.toJSON = function () {
  var parts = [];
  for (var i = 0; i < this.length; i++) parts.push(JSON.stringify(this[i]));
  return '[' + parts.join(', ') + ']';
};

Object.prototype.isEmpty = function () {
  for (var key in this) if (Object.prototype.hasOwnProperty.call(this, key)) return false;
  return true;
};
