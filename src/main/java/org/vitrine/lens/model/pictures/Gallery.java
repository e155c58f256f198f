package org.vitrine.lens.model.pictures;

/** Which drawing shows which kind. */
final class Gallery {
  private Gallery() {}

  /** Draws on a fresh scene and says which way the subject looks. */
  static Pose draw(Kind kind, Scene scene) {
    return switch (kind) {
      case STRIPES -> pattern(scene, Patterns.stripes(scene.dice()));
      case WAVES -> pattern(scene, Patterns.waves(scene.dice()));
      case ZIGZAG -> pattern(scene, Patterns.zigzag(scene.dice()));
      case CHECKS -> pattern(scene, Patterns.checks(scene.dice()));
      case DOTS -> pattern(scene, Patterns.dots(scene.dice()));
      case RINGS -> pattern(scene, Patterns.rings(scene.dice()));
      case SPIRAL -> pattern(scene, Patterns.spiral(scene.dice()));
      case RAYS -> pattern(scene, Patterns.rays(scene.dice()));
      case PLAID -> pattern(scene, Patterns.plaid(scene.dice()));
      case MOSAIC -> Textures.mosaic(scene);
      case BRICKS -> pattern(scene, Textures.bricks(scene.dice()));
      case HONEYCOMB -> pattern(scene, Textures.honeycomb(scene.dice()));
      case CELLS -> pattern(scene, Textures.cells(scene.dice()));
      case WEAVE -> pattern(scene, Textures.weave(scene.dice()));
      case SCALES -> pattern(scene, Textures.scales(scene.dice()));
      case CLOUDS -> pattern(scene, Textures.clouds(scene.dice()));
      case WOOD -> pattern(scene, Textures.wood(scene.dice()));
      case ARCS -> pattern(scene, Textures.arcs(scene.dice()));
      case DISC -> Figures.draw(scene, Figures.DISC, Angle.HALF);
      case TRIANGLE -> Figures.draw(scene, Figures.TRIANGLE, Angle.HALF);
      case SQUARE -> Figures.draw(scene, Figures.SQUARE, Angle.HALF);
      case HEXAGON -> Figures.draw(scene, Figures.HEXAGON, Angle.HALF);
      case STAR -> Figures.draw(scene, Figures.STAR, Angle.HALF);
      case CROSS -> Figures.draw(scene, Figures.CROSS, Angle.HALF);
      case HEART -> Figures.draw(scene, Figures.HEART, 0.5f);
      case CRESCENT -> Figures.draw(scene, Figures.CRESCENT, Angle.HALF);
      case FISH -> Fish.draw(scene);
      case BIRD -> Bird.draw(scene);
      case CAT -> Cat.draw(scene);
      case DOG -> Dog.draw(scene);
      case SNAIL -> Snail.draw(scene);
      case BUTTERFLY -> Butterfly.draw(scene);
      case FACE -> Face.draw(scene);
      case FLOWER -> Plants.flower(scene);
      case TREE -> Plants.tree(scene);
      case MUSHROOM -> Plants.mushroom(scene);
      case CAR -> Car.draw(scene);
      case BICYCLE -> Bicycle.draw(scene);
      case BOAT -> Boat.draw(scene);
      case HOUSE -> House.draw(scene);
    };
  }

  private static Pose pattern(Scene scene, Field field) {
    scene.pattern(field);
    return Pose.NONE;
  }
}
